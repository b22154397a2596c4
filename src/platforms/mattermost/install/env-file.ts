import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A `.env` with these values: each takes the place of its line where there is one, commented out or not, and
 * comes at the end otherwise. Everything else stays.
 */
export function withValues(text: string, values: Readonly<Record<string, string>>): string {
  let lines = text.replace(/\n+$/, '').split('\n');
  if (text.trim() === '') lines = [];
  for (const [key, value] of Object.entries(values)) {
    const line = `${key}=${value}`;
    const set = new RegExp(`^\\s*(?:export\\s+)?${key}\\s*=`);
    const commented = new RegExp(`^\\s*#\\s*${key}\\s*=`);
    const at = lines.findIndex((each) => set.test(each));
    const index = at >= 0 ? at : lines.findIndex((each) => commented.test(each));
    if (index < 0) lines.push(line);
    else {
      lines[index] = line;
      // The last of several lines for one variable would win.
      lines = lines.filter((each, other) => other === index || !set.test(each));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Writes the values into a `.env`, whole or not at all, readable by its owner only. */
export function writeEnvFile(file: string, values: Readonly<Record<string, string>>): void {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, withValues(text, values), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}
