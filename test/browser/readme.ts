import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** Walks the numbered steps that a page has under this heading, holding what is done to what the page says. */
export type Tour = {
  /** Goes to the next step; all that the one before says to press or to type must have been done. */
  step(number: number): void;
  /** This is what the page says next to press, to type or to look at; gives it back, to be done. */
  says(words: string): string;
  /** The last step is done. */
  end(): void;
};

export function readTour(heading: string, page = 'README.md'): Tour {
  const [, section = ''] = readFileSync(new URL(page, ROOT), 'utf8').split(`# ${heading}\n`);
  const [text = ''] = section.split(/\n#/, 1);
  const steps = [...text.matchAll(/^(\d+)\. (.*)$/gm)].map(([, number = '', words = '']) => ({
    number: Number(number),
    told: [...words.matchAll(/\*\*(.+?)\*\*|`(.+?)`/g)].map(([, bold, code]) => bold ?? code ?? ''),
  }));
  let at = 0;
  let left: string[] = [];
  const finish = () => expect(left, `left over in step ${at} of “${heading}”`).toEqual([]);
  return {
    step(number) {
      finish();
      at = number;
      expect(steps[number - 1]?.number, `step ${number} of “${heading}”`).toBe(number);
      left = [...(steps[number - 1]?.told ?? [])];
    },
    says(words) {
      expect(left.shift(), `step ${at} of “${heading}”`).toBe(words);
      return words;
    },
    end() {
      finish();
      expect(steps, heading).toHaveLength(at);
    },
  };
}
