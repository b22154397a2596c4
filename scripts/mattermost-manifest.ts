// npm run mattermost-manifest    writes the commands of manifests/mattermost.yaml, as the features declare them
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { features } from '../src/boot/features.ts';
import { slashCommands } from '../src/platforms/mattermost/install/commands.ts';

const file = new URL('../manifests/mattermost.yaml', import.meta.url);
const manifest = parseDocument(readFileSync(file, 'utf8'));
const declared = features.flatMap((feature) => feature.commands ?? []);
manifest.set(
  'commands',
  slashCommands(declared, '', 'fr').map(({ trigger, auto_complete_desc, auto_complete_hint }) => ({
    trigger,
    auto_complete_desc,
    auto_complete_hint,
  })),
);
writeFileSync(file, manifest.toString({ lineWidth: 0, singleQuote: true }));
