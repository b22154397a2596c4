import { afterEach } from 'vitest';
import { opened } from './opened.ts';

afterEach(async () => {
  const faults: unknown[] = [];
  for (const each of [...opened]) {
    opened.delete(each);
    await each.close().catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
});
