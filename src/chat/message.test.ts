import { expect, test } from 'vitest';
import { md } from './markdown.ts';
import { heading, message, text } from './message.ts';

test('a summary that is derived says the first words: of a heading as they are, of Markdown without its marks', () => {
  expect(message(heading('Atelier _données_ **vives**'), text('Demain')).summary).toBe(
    'Atelier _données_ **vives**',
  );
  expect(message(text(md`**Demain**, à midi`)).summary).toBe('Demain, à midi');
  expect(message(text('2 * 3 = 6, *vraiment*')).summary).toBe('2 * 3 = 6, *vraiment*');
});
