// npm run slack-manifest                                 writes manifests/slack.yaml (Socket Mode)
// npm run slack-manifest -- https://magellan.exemple.fr  prints the manifest for HTTP at that address
// npm run slack-manifest -- --english [address]          prints it with the commands in English as well
import { writeFileSync } from 'node:fs';
import { features } from '../src/boot/features.ts';
import { slackManifestFile } from '../src/platforms/slack/manifest.ts';

const given = process.argv.slice(2);
const english = given.includes('--english');
const [publicUrl] = given.filter((argument) => argument !== '--english');
const commands = features.flatMap((feature) => feature.commands ?? []);
if (publicUrl !== undefined && !/^https:\/\/[^/]+/.test(publicUrl)) {
  console.error(`Slack reaches only addresses that start with https://, which "${publicUrl}" does not.`);
  process.exit(1);
}
if (publicUrl !== undefined || english) console.log(slackManifestFile(commands, { publicUrl, english }));
else writeFileSync(new URL('../manifests/slack.yaml', import.meta.url), slackManifestFile(commands));
