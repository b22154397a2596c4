import pg from 'pg';

/** A transaction that cannot be put in line with others, or that waits for one that waits for it. */
const IN_THE_WAY = ['40001', '40P01'];
/** One that the server ended because nothing was asked in it for too long. */
const LEFT_IDLE = '25P03';

/** Whether a transaction that met this error has to be tried again whole. */
export const isToRepeat = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && (IN_THE_WAY.includes(error.code ?? '') || wasLeftIdle(error));

export const wasLeftIdle = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === LEFT_IDLE;

/** Classes and codes of https://www.postgresql.org/docs/current/errcodes-appendix.html, for operators. */
const WORDS: [code: string, words: string][] = [
  ['53100', 'the disk of PostgreSQL is full: the database cannot be written'],
  ['53300', 'PostgreSQL takes no more connections'],
  ['53', 'PostgreSQL has not enough room left'],
  ['25006', 'PostgreSQL takes no writes (it is a standby, or set to be read only)'],
  ['57P', 'PostgreSQL is being stopped, or is not up yet'],
  ['58', 'the machine of PostgreSQL has a fault'],
  ['08', 'PostgreSQL cannot be reached'],
  ['28', 'PostgreSQL refuses the user or the password of DATABASE_URL'],
  ['3D000', 'there is no such database as DATABASE_URL names: make it with `createdb`'],
  ['42501', 'the user of DATABASE_URL may not do this in the database'],
];

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'ENOENT'];

/** What Node says of certificates: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNVERIFIED = /CERT|UNABLE_TO_VERIFY/;

/** Why PostgreSQL does not do what it was asked, in words for an operator; null for an error that says nothing of the kind. */
export function whyUnusable(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  if (error instanceof pg.DatabaseError)
    return WORDS.find(([start]) => error.code?.startsWith(start))?.[1] ?? null;
  if (!(error instanceof Error)) return null;
  if (typeof code === 'string' && UNREACHABLE.includes(code)) return `PostgreSQL cannot be reached (${code})`;
  if (typeof code === 'string' && UNVERIFIED.test(code))
    return `its certificate cannot be verified (${code}): name who signed it by \`sslrootcert\` in DATABASE_URL, or encrypt without knowing who answers, by \`sslmode=no-verify\``;
  if (error.message === 'The server does not support SSL connections')
    return 'it speaks no TLS, which `sslmode` of DATABASE_URL asks for';
  if (LOST.test(error.message)) return 'the connection to PostgreSQL was lost';
  return null;
}

/** What `pg` says, which has no codes of its own. */
const LOST = /^(Connection terminated|timeout (exceeded|expired)|Client (was closed|has encountered))/;
