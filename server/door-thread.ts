import { parentPort, workerData } from 'node:worker_threads';
import { takeBoard } from '@/lib/ground/board';
import { openDoor } from './door';
import type { DoorSettings, ToDoor } from './messages';
import { redirectConsole } from './request-log';

// The program of the thread that listens to the world; server/door-beside.ts starts it.
const settings = workerData as DoorSettings;
redirectConsole();
const hear = openDoor(settings, takeBoard(settings.board), (word, transfer) => parentPort?.postMessage(word, transfer));
parentPort?.on('message', (word: ToDoor) => hear(word));
