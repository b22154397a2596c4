import { createRequire } from 'node:module';
import {
  type DestinationStream,
  destination as fileDestination,
  type Logger,
  pino,
  stdTimeFunctions,
} from 'pino';

export type Log = Logger;

/**
 * A log whose lines wait for what they tell to be kept, which may be tried more than once: `later` runs something
 * then, and never where it is undone.
 */
export function logLater(log: Log, later: (then: () => void) => void): Log {
  const waiting: Log = Object.create(log);
  for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const)
    waiting[level] = (...line: unknown[]) => later(() => log[level](...(line as [unknown])));
  return waiting;
}

type Options = {
  /** pino's: fatal, error, warn, info, debug, trace, silent. */
  level: string;
  /** For a person at a terminal, instead of one JSON object a line. */
  pretty: boolean;
  /** Standard output unless given. */
  destination?: DestinationStream;
};

const CENSORED = '[withheld]';
const DEEPEST = 8;

/** Names under which what people wrote, who they are, or a secret may travel. In lower case. */
const PRIVATE = new Set(
  [
    ['text', 'values', 'value', 'initial', 'message', 'summary', 'blocks', 'payload', 'body', 'content'],
    ['form', 'fields', 'answer', 'answers', 'successes', 'difficulties', 'email', 'parameters', 'params'],
    ['token', 'authorization', 'cookie', 'secret', 'password', 'signature'],
  ].flat(),
);

const withhold = (value: unknown) => (value === null || value === undefined ? value : CENSORED);

type Described = { type: string; message: string; stack?: string; code?: string | number; cause?: Described };

/**
 * An error as it may be logged. Libraries hang what they were given on their errors (zod its input, drivers
 * their parameters, HTTP clients whole requests): only these few properties pass.
 */
function describeError(error: Error, depth = 0): Described {
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.cause instanceof Error && depth < DEEPEST
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  };
}

function censored(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (ArrayBuffer.isView(value) || depth >= DEEPEST) return CENSORED;
  if (Array.isArray(value)) return value.map((item) => censored(item, depth + 1));
  return censoredRecord(value, depth);
}

function censoredRecord(record: object, depth: number): Record<string, unknown> {
  const safe = ([key, value]: [string, unknown]) => [
    key,
    PRIVATE.has(key.toLowerCase()) ? withhold(value) : censored(value, depth + 1),
  ];
  return Object.fromEntries(Object.entries(record).map(safe));
}

/**
 * The log: ids, names of jobs and handlers, counts, durations; never what people wrote. What is logged by
 * mistake under a telling name is withheld at any depth. The words of a message are the caller's: nothing
 * personal may be written into them.
 */
export function createLog({ level, pretty, destination }: Options): Log {
  const output = destination ?? fileDestination({ dest: 1, sync: true });
  return withholdingWhatIsBound(
    pino(
      {
        level,
        base: null,
        timestamp: stdTimeFunctions.isoTime,
        formatters: {
          level: (label) => ({ level: label }),
          log: (given) => censoredRecord(given, 0),
        },
        // What was described already, of a line or of what is bound, passes as it is.
        serializers: { err: (error) => (error instanceof Error ? describeError(error) : error) },
      },
      pretty ? prettyStream(output) : output,
    ),
  );
}

/**
 * Formatters do not see what a child logger is bound to: it is gone through when it is bound, and not, as pino's own
 * paths to redact are, with each line. Children have these functions of their parents.
 */
function withholdingWhatIsBound(log: Log): Log {
  const { child, setBindings } = log;
  log.child = function (this: Log, bindings: object, ...options: unknown[]) {
    return Reflect.apply(child, this, [censoredRecord(bindings, 0), ...options]);
  } as Log['child'];
  log.setBindings = function (this: Log, bindings: object) {
    Reflect.apply(setBindings, this, [censoredRecord(bindings, 0)]);
  };
  return log;
}

/** Loaded only here: a service that logs JSON has no use for it. */
function prettyStream(output: DestinationStream): DestinationStream {
  const { prettyFactory }: typeof import('pino-pretty') = createRequire(import.meta.url)('pino-pretty');
  const format = prettyFactory({ translateTime: 'SYS:HH:MM:ss' });
  return { write: (line) => void output.write(format(line)) };
}
