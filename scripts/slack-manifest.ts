// npm run slack-manifest                                writes manifests/slack.yaml (Socket Mode)
// npm run slack-manifest -- https://magellan.exemple.fr  prints the manifest for HTTP at that address
import { writeFileSync } from 'node:fs';
import { features } from '../src/boot/features.ts';
import { slackManifestFile } from '../src/platforms/slack/manifest.ts';

const [publicUrl] = process.argv.slice(2);
const commands = features.flatMap((feature) => feature.commands ?? []);
if (publicUrl === undefined) {
  const file = new URL('../manifests/slack.yaml', import.meta.url);
  writeFileSync(file, slackManifestFile(commands));
} else if (/^https:\/\/[^/]+/.test(publicUrl)) {
  console.log(slackManifestFile(commands, publicUrl));
} else {
  console.error(`Slack reaches only addresses that start with https://, which "${publicUrl}" does not.`);
  process.exit(1);
}
