import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// In the process of the tests nothing crashes: nothing need reach the disk. What a crash leaves is tried in
// test/durability, by processes of their own, where this is not read.
fs.fsyncSync = () => undefined;
fs.fdatasyncSync = () => undefined;
syncBuiltinESMExports();
