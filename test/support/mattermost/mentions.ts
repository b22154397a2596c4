/**
 * Whom a post would call, as the server finds it: it reads the words of the Markdown, with escapes gone and without
 * code or addresses, splits them at all that no name has, and looks at each for an @ (server/channels/app,
 * mention_parser_standard.go; server/public/shared/markdown/inspect.go). The words of a link are read too.
 */
export function mentionsIn(markdown: string): string[] {
  const words = markdown
    .replace(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '\n')
    .replace(/\]\((?:\\.|[^\s()])*\)/g, ']')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/(?:\*\*|_)/g, (mark) => (mark === '_' ? '_' : '\n'));
  return words
    .split(/[^:.\-_@\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^[:.\-_]+/, ''))
    .flatMap((word) => [word, ...word.split(/[.\-:]/)])
    .map((word) => word.replace(/[.\-:_]+$/, ''))
    .filter((word, index, all) => word.startsWith('@') && word.length > 1 && all.indexOf(word) === index);
}
