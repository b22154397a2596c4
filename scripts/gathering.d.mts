import type { InlineConfig } from 'vite';

export function digestOf(
  root: string,
  sources: { files: readonly string[]; folders: readonly string[] },
): string;

export function gathered(options: {
  root: string;
  /** The programs, by the names that they get. */
  input: Record<string, string>;
  outDir: string;
  extension: 'js' | 'mjs';
  placeOf(id: string): string | null;
  sourcemap?: boolean;
  emptyOutDir?: boolean;
}): InlineConfig;
