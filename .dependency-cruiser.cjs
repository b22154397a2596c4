// The table of who may import whom (docs/decisions/0001-the-house.md). Type imports count.
const outside = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|migrations)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: '(\\.test\\.ts$|^src/platforms/sandbox/page/)' },
      to: { dependencyTypes: ['npm-dev'] },
    },
    outside('chat-is-alone', '^src/chat/', '^src/chat/', 'the chat language is plain data'),
    outside(
      'engine-knows-chat',
      '^src/engine/',
      '^(src/(engine|chat)/|migrations/)',
      'no domain in the engine',
    ),
    outside('community-knows-engine', '^src/community/', '^src/(community|engine|chat)/', 'shared domain'),
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|migrations)/', pathNot: '^src/(chat|engine|community|features/$1)/' },
    },
    {
      name: 'rules-and-views-are-pure',
      severity: 'error',
      from: {
        path: '^src/features/([^/]+)/(parts/[^/]+/|)(rules|views|forms|locales)(/|\\.ts)',
        pathNot: '\\.test\\.ts$',
      },
      to: {
        path: '^(src|migrations)/',
        // Types and formatters of community, and the pure files of the feature itself: no store, no handler.
        pathNot:
          '^src/(chat/|community/(format|programme)/|community/expertise/fields\\.ts$|community/alumni/(consent|destination)\\.ts$|community/matching/choose\\.ts$|community/members/(member|roster/line|departures/departure|circles|role-labels)\\.ts$|community/feature/(feature|form|form-fields|state-machine|agenda|need|shown|slot|slot-locales)\\.ts$|community/gatherings/(gathering|sequence|aim|channels|days|lifecycle/states|formats|milestones|format|announcement)\\.ts$|features/$1/(parts/[^/]+/|)(rules|views|forms|locales)(/|\\.ts))',
      },
    },
    {
      name: 'features-know-no-sdk',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: 'node_modules/(@slack|@mattermost|express|better-sqlite3|preact)' },
    },
    {
      name: 'platforms-stand-alone',
      severity: 'error',
      from: { path: '^src/platforms/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src|migrations)/', pathNot: '^src/(chat|engine|platforms/$1)/' },
    },
    {
      name: 'migrations-import-kysely-only',
      severity: 'error',
      from: { path: '^migrations/([0-9]|baseline/)' },
      to: { pathNot: '(node_modules/kysely/|^migrations/baseline/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$|/specimens(\\.ts$|/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
