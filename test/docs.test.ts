import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features } from '../src/boot/features.ts';
import { environmentSchema } from '../src/config/environment.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every Markdown file of ours, by its path from the root. */
const files = ['.', 'docs', '.ci', 'manifests', 'demo', 'src', 'test', 'bench']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((name) =>
      normalize(join(folder, name)),
    ),
  )
  .filter((file) => file.endsWith('.md'));

/** The text without its blocks of code, in which nothing is a link or a heading. */
const prose = (file: string): string => read(file).replace(/^```.*?^```/gms, '');

/** Where the links and pictures of a file lead. */
const linksIn = (file: string): string[] =>
  [...prose(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');

const isOutside = (link: string): boolean => /^[a-z][a-z+.-]*:/.test(link);

/** The anchors of a file's headings, as forges make them. */
const anchorsIn = (file: string): string[] =>
  [...prose(file).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What is wrong with a link, null when nothing is. */
function faultOf(file: string, link: string): string | null {
  const [path = '', anchor] = decodeURI(link).split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(root, target))) return `${file}: ${link} leads nowhere`;
  if (anchor === undefined || !target.endsWith('.md') || anchorsIn(target).includes(anchor)) return null;
  return `${file}: ${link} names no heading of ${target}`;
}

describe('the documentation', () => {
  it('has no relative link that leads nowhere, to a file or to a heading', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'docs/guides/coachs.md']));
    const links = files.flatMap((file) => linksIn(file).map((link) => ({ file, link })));
    const relative = links.filter(({ link }) => !isOutside(link));
    expect(relative.length).toBeGreaterThan(30);
    expect(relative.map(({ file, link }) => faultOf(file, link)).filter(Boolean)).toEqual([]);
  });

  it('lists every page of docs/ in its table of contents', () => {
    const listed = new Set(linksIn('docs/README.md').map((link) => normalize(join('docs', link))));
    const pages = files.filter((file) => file.startsWith('docs/') && file !== 'docs/README.md');
    expect(pages.filter((page) => !page.startsWith('docs/decisions/') && !listed.has(page))).toEqual([]);
    const decisions = new Set(linksIn('docs/decisions/README.md').map((link) => `docs/decisions/${link}`));
    expect(pages.filter((page) => /decisions\/\d/.test(page) && !decisions.has(page))).toEqual([]);
  });

  it('describes every picture in words', () => {
    const pictures = files.flatMap((file) => [...prose(file).matchAll(/!\[([^\]]*)\]\(/g)]);
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, words] of pictures) expect(words?.length).toBeGreaterThan(40);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = files.flatMap((file) =>
      [...read(file).matchAll(/npm (?:run ([a-z][\w:-]*)|(start|test)\b)/g)].map(
        (match) => match[1] ?? match[2],
      ),
    );
    expect(new Set(named)).toContain('validate');
    expect(named.filter((name) => !(String(name) in scripts))).toEqual([]);
    for (const promised of ['npm ci && npm start', 'npm ci && npm test'])
      expect(read('README.md')).toContain(promised);
  });

  it('names only slash commands that there are', () => {
    const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const commands = features.flatMap((feature) => feature.commands ?? []);
    // Addresses that administrators ask, and Slack's own.
    const others = ['readyz', 'healthz', 'metrics', 'invite'];
    const names = new Set(commands.flatMap(({ command, english }) => [command, english ?? command]));
    const of = (name: string) => {
      const command = commands.find((each) => each.command === name || each.english === name)?.command;
      return commands.filter((each) => each.command === command);
    };
    const isThere = (name: string, word: string, typed: string) =>
      word === '' ||
      ['aide', 'help', '…'].includes(word) ||
      of(name).some((each) => each.words.includes(word) || each.reads?.(typed));
    const named = files
      .filter((file) => file === 'README.md' || file.startsWith('docs/'))
      .filter((file) => !file.startsWith('docs/decisions/'))
      .flatMap((file) =>
        [...read(file).matchAll(/`\/([a-z-]+)((?: [^`]+)?)`/g)].map(([whole, name = '', rest = '']) => ({
          where: `${file}: ${whole}`,
          name,
          typed: rest.trim(),
        })),
      )
      .filter(({ name }) => !others.includes(name));
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter(
      ({ name, typed }) => !names.has(name) || !isThere(name, plain(typed.split(' ')[0] ?? ''), typed),
    );
    expect(missing.map(({ where }) => where)).toEqual([]);
  });

  it('names only variables that are read, where it shows how to set them', () => {
    const named = files.flatMap((file) =>
      [...read(file).matchAll(/(?:^|[`\s])([A-Z][A-Z_]{3,})=/gm)].map((match) => match[1] ?? ''),
    );
    expect(named).toContain('PROGRAMME_FILE');
    // Node.js and npm read them by themselves.
    const known = ['NODE_ENV', 'NODE_EXTRA_CA_CERTS', ...Object.keys(environmentSchema.shape)];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names every metric as it is, in the page about what to watch', () => {
    const made = [...read('src/engine/metrics.ts').matchAll(/name: '(magellan_\w+)'/g)].map(
      (match) => match[1],
    );
    const page = read('docs/operations.md');
    expect(made.length).toBeGreaterThan(3);
    expect(made.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const told = [...page.matchAll(/magellan_[a-z_]+/g)].map(([name]) => name.replace(/_count$/, ''));
    expect(told.filter((name) => !made.includes(name))).toEqual([]);
  });

  it('has alerts of metrics that there are, and each alert on the page about what to watch', () => {
    const made = [...read('src/engine/metrics.ts').matchAll(/name: '(magellan_\w+)'/g)].map(
      ([, name]) => name,
    );
    const rules = read('docs/deployment/prometheus-rules.yml');
    const used = [...rules.matchAll(/magellan_[a-z_]+/g)].map(([name]) =>
      name.replace(/_(count|bucket)$/, ''),
    );
    expect(new Set(used).size).toBeGreaterThan(5);
    expect(used.filter((name) => !made.includes(name))).toEqual([]);
    const alerts = [...rules.matchAll(/alert: (\w+)/g)].map(([, name]) => name);
    const page = read('docs/operations.md');
    expect(alerts.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    expect([...page.matchAll(/`(Magellan[A-Z]\w+)`/g)].filter(([, name]) => !alerts.includes(name))).toEqual(
      [],
    );
  });

  it('says which commands of magellan there are, and each on the page about them', () => {
    const program = read('src/cli/program.ts');
    const made = [...program.matchAll(/\bprogram\s*\.command\('([a-z]+)'\)/g)].map((match) => match[1]);
    expect(made.length).toBeGreaterThan(8);
    const headings = anchorsIn('docs/cli.md');
    expect(made.filter((name) => !headings.some((heading) => heading.startsWith(name ?? '?')))).toEqual([]);
  });
});

describe('the log', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => ({ name, source: read(join('src', name)) }));
  /** Each call that writes a line, as far as its first argument's `event`. */
  const calls = sources.flatMap(({ name, source }) =>
    [...source.matchAll(/\blog(?:\(\))?\.(?:info|warn|error|debug|fatal)\((?=(.{0,160}))/gs)].map(
      (match) => ({
        name,
        event: /event: '([a-z.-]+)'/.exec(match[1] ?? '')?.[1],
      }),
    ),
  );

  it('has a stable event on each line', () => {
    expect(calls.length).toBeGreaterThan(70);
    expect(calls.filter(({ event }) => event === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('has each event in the table that operators read, and no other', () => {
    const listed = [...read('docs/operations.md').matchAll(/^\| `([a-z]+\.[a-z-]+)` \|/gm)].map(
      ([, event]) => event,
    );
    expect(listed.sort()).toEqual([...new Set(calls.map(({ event }) => event))].sort());
  });
});

/** Former names for what the field has a term for (docs/glossary.md): as a part of a name, none has another use here. */
const FORMER =
  /^(house|desk|reception|correspondence|reseal|resealing|standing|voice|telling|seeing|hear|doings|wishes|told|spare|lay|bring)$/;

/** "saveStanding", "rules/standing": the words that a name is made of, in lower case. */
const partsOf = (name: string): string[] =>
  (name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? []).map((part) => part.toLowerCase());

/** Every source of ours, but for tests, what they are made of, and words: path, and text. */
const sources = () => {
  const src = new URL('../src/', import.meta.url);
  return (readdirSync(src, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|(^|\/)(specimens|locales)[./]/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }));
};

it('no source is over three hundred lines', () => {
  expect(sources().length).toBeGreaterThan(900);
  const long = sources().filter(({ text }) => text.split('\n').length - 1 > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

it('no file, type or function bears a name for which the field has a term', () => {
  const found = sources().flatMap(({ path, text }) => {
    const declared = [
      ...text.matchAll(/^(?:export )?(?:async )?(?:function|const|type|interface|class) (\w+)/gm),
    ];
    return [path, ...declared.map(([, name = '']) => name)]
      .filter((name) => partsOf(name).some((part) => FORMER.test(part)))
      .map((name) => `${path}: ${name}`);
  });
  expect(found).toEqual([]);
});
