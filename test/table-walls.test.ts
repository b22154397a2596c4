import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = new URL('../src', import.meta.url).pathname;

/** What names the table that a query is about, in Kysely. */
const QUERIES =
  /^(selectFrom|insertInto|replaceInto|mergeInto|updateTable|deleteFrom|using|(inner|left|right|full|cross)Join(Lateral)?)$/;

const files = (readdirSync(root, { recursive: true }) as string[])
  .filter(
    (name) =>
      /\.tsx?$/.test(name) && !/(\.test\.tsx?$|\/specimens[./])/.test(name) && !name.includes('/page/'),
  )
  .sort();

/** The folder that has its tables to itself: `engine/outbox`, `community/members`, `features/meteo`, `demo`. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return second !== '' && statSync(join(root, first, second)).isDirectory() ? `${first}/${second}` : first;
}

/** The tables through which a loop goes: `for (const table of ['a', 'b'] as const)`. */
function listedIn(name: ts.Identifier): string[] | null {
  for (let at: ts.Node = name; at; at = at.parent) {
    if (!ts.isForOfStatement(at) || !at.initializer.getText().endsWith(` ${name.text}`)) continue;
    const list = ts.isAsExpression(at.expression) ? at.expression.expression : at.expression;
    if (!ts.isArrayLiteralExpression(list) || !list.elements.every(ts.isStringLiteralLike)) return null;
    return list.elements.map((each) => (each as ts.StringLiteral).text);
  }
  return null;
}

type Found = { file: string; what: string };

/** The tables that a file declares, its queries by table, its tables that are named at run time, and whether it writes SQL out. */
function read(file: string) {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const declared: string[] = [];
  const queried: string[] = [];
  const dynamic: string[] = [];
  const raw: string[] = [];
  const properties: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node) && node.name.text === 'Tables')
      declared.push(...node.members.flatMap(({ name }) => (name ? [name.getText()] : [])));
    if (ts.isPropertySignature(node) && node.name.getText().includes('_'))
      properties.push(node.name.getText());
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const method = node.expression.name.text;
      const [named] = node.arguments;
      if (QUERIES.test(method) && named) {
        const names = ts.isArrayLiteralExpression(named) ? [...named.elements] : [named];
        for (const name of names)
          if (ts.isStringLiteralLike(name)) queried.push(name.text.split(' ')[0] ?? '');
          else if (ts.isIdentifier(name) && listedIn(name)) queried.push(...(listedIn(name) ?? []));
          else if (!ts.isArrowFunction(name) && !ts.isCallExpression(name)) dynamic.push(node.getText());
      }
      if (method === 'table' && node.expression.expression.getText() === 'sql') dynamic.push(node.getText());
    }
    if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).getText() === 'sql') raw.push(file);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, room: roomOf(file), declared, queried, dynamic, raw, properties };
}

const all = files.map(read);
const owners = new Map(all.flatMap(({ declared, room }) => declared.map((table) => [table, room] as const)));

describe('a table', () => {
  it('is declared once, by the room that it belongs to', () => {
    const declared = all.flatMap((each) => each.declared);
    expect(declared.length).toBeGreaterThan(50);
    expect(declared.filter((table, index) => declared.indexOf(table) !== index)).toEqual([]);
  });

  it('has its columns in camelCase, as rows come: in snake_case none would be found in a row', () => {
    const found = all
      .filter(({ declared }) => declared.length > 0)
      .flatMap(({ file, declared, properties }) =>
        properties.filter((name) => !declared.includes(name)).map((what): Found => ({ file, what })),
      );
    expect(found).toEqual([]);
  });

  it('is queried by its own room only; the others ask that one', () => {
    const found = all.flatMap(({ file, room, queried }) =>
      queried
        .filter((table) => owners.get(table) !== room)
        .map((table): Found => ({ file, what: `${table} of ${owners.get(table) ?? 'nobody'}` })),
    );
    expect(found).toEqual([]);
  });

  it('is named at run time only where rows are erased, ended or sealed again as they were declared', () => {
    const found = all
      .filter(({ dynamic, room }) => dynamic.length > 0 && !room.startsWith('engine'))
      .map(({ file }) => file);
    expect(found).toEqual(['community/feature/personal-data.ts', 'community/feature/promotion-end.ts']);
  });
});

describe('SQL that is written out', () => {
  it('stays in the engine: elsewhere the compiler checks the names of tables and columns', () => {
    const found = all.filter(({ room }) => !room.startsWith('engine')).flatMap(({ raw }) => raw);
    expect(found).toEqual([]);
  });
});
