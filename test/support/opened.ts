/**
 * What a test has opened, and is closed after it. Modules are shared by the files of tests that a worker runs one after
 * the other, so that a hook of theirs would be of the first file alone: `close-opened.ts`, which is read again for each
 * file, closes what is in here.
 */
type Opened = { close(): Promise<void> };

const registry: { magellanOpened?: Set<Opened> } = globalThis as never;

registry.magellanOpened ??= new Set();
export const opened: Set<Opened> = registry.magellanOpened;
