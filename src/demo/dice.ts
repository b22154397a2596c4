import { createHash } from 'node:crypto';

/** A number from 0 to 1 that is always the same for the same throw, and like no other. */
export const chanceOf = (what: string): number =>
  createHash('sha256').update(what).digest().readUInt32BE(0) / 4_294_967_296;
