/**
 * Whether this run tries at full length (`npm run test:long`, and all on PostgreSQL) what `npm test` tries in short.
 * A test that says so is run again by `npm run test:long`; one that is only there is a `*.long.test.ts`.
 */
export const isAtLength: boolean =
  process.env.TEST_LENGTH === 'long' || process.env.TEST_DATABASE === 'postgres';
