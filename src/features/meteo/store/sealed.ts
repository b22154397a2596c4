import type { SealedColumn } from '../../../engine/reencrypt.ts';
import { ACTIONS } from '../parts/follow-through/store.ts';
import { NOTES } from '../parts/notebook/store.ts';
import { REPLIES } from '../parts/replies/store.ts';

const SIGNED: SealedColumn = { table: 'meteo_signed', column: 'sealed' };
const LOOPS: SealedColumn = { table: 'meteo_loops', column: 'sealed' };

/** Where the météo keeps sealed texts that are signed. */
export const sealed: readonly SealedColumn[] = [SIGNED, LOOPS, ACTIONS, NOTES, REPLIES];
