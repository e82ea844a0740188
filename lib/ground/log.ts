import pino from 'pino';
import { presentRequest } from './request-id';

/** The structured log. Nothing that a person typed, no token and no address goes into it. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  mixin: () => {
    const request = presentRequest();
    return request ? { request } : {};
  },
  redact: {
    paths: ['password', 'token', 'email', 'address', 'text', '*.password', '*.token', '*.email', '*.address', 'error.params', 'error.parameters'],
    remove: true,
  },
  serializers: { error: describeError },
});

/** An error without the values it was about: a failed query's message lists its parameters. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'not an error' };
  const cause = error.cause instanceof Error ? error.cause : error;
  return {
    name: error.name,
    message: cause.message.split('\nparams:')[0],
    code: 'code' in cause ? cause.code : undefined,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8)
      .join('\n'),
  };
}
