import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = new URL('../src/', import.meta.url);

/** The files in which words for people stand, or are put together. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(
    (path) =>
      /^(features|community|platforms)\/.*\.tsx?$/.test(path) && !/\.test\.ts$|\/specimens[./]/.test(path),
  )
  .sort();

/** What the parser would take for marks; a value that is put in stands for a letter. */
const MARKS =
  /\*\*[^*]+\*\*|`[^`]+`|(?<![\p{L}\p{N}_])_[^_\n]+_(?![\p{L}\p{N}])|\[[^\]]+\]\(https?:|(?:^|\n)- /u;

/** The words of a literal that is not tagged; null when this is none. */
function wordsOf(node: ts.Node): string | null {
  if (node.parent && ts.isTaggedTemplateExpression(node.parent)) return null;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x');
}

/** Where marks stand in a plain string: it would be shown with its marks. */
function markedIn(path: string, isWords: boolean): string[] {
  const text = readFileSync(new URL(path, src), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    // What is logged, or thrown, is not for people who chat.
    if (ts.isCallExpression(node) && /\blog(\(\))?\.\w+$/.test(node.expression.getText(file))) return;
    if (ts.isNewExpression(node) || ts.isImportDeclaration(node)) return;
    const words = wordsOf(node);
    if (isWords && words !== null && MARKS.test(words)) found.push(`${path}: ${words.slice(0, 80)}`);
    if (
      ts.isObjectLiteralExpression(node) &&
      /kind: '(text|note)'( as const)?,\s*text\b|^\{\s*markdown:/.test(node.getText(file))
    )
      found.push(`${path}: ${node.getText(file).slice(0, 80)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('words that people read', () => {
  it('carry marks only in the md template, and become blocks only by text() and note()', () => {
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((path) =>
      // The renderers of a platform write its own Markdown.
      markedIn(path, !path.startsWith('platforms/') || /\/locales\.ts$/.test(path)),
    );
    expect(found).toEqual([]);
  });
});
