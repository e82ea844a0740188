import { noteOnBoard, onBoard } from '../ground/board';

/**
 * Whether this process has been told to stop: it is not ready then, so that a proxy asks another.
 */
export const isStopping = (): boolean => onBoard('stopping') === 1;

export const noteStopping = (): void => {
  noteOnBoard('stopping', 1);
};
