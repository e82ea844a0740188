import { headers } from 'next/headers';

/**
 * Whether the server has found that who asks may see how this site is doing: its front sets the
 * header, and takes it from everybody else.
 */
export const mayWatch = async (): Promise<boolean> => (await headers()).get('x-infoshos-inside') === '1';
