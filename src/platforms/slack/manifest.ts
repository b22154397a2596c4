import { stringify } from 'yaml';
import type { SlackCommand } from './options.ts';
import { EVENTS, SCOPES } from './scopes.ts';

/** What every command answers to beside its own words. */
const HELP = { fr: 'aide', en: 'help' };

type ManifestCommand = {
  command: string;
  description: string;
  usage_hint: string;
  should_escape: boolean;
  url?: string;
};

const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One entry a command: its subcommands become the hint, as people see it while they type. */
function slashCommand(
  own: readonly SlackCommand[],
  name: string,
  locale: 'fr' | 'en',
  url: string | undefined,
): ManifestCommand {
  const alone = own.find(({ words }) => words.includes(''));
  const hints = own.filter(isOrdinary).flatMap(({ words, hint }) => {
    // The first word is French, the second, where there is one, English.
    const word = words[locale === 'fr' ? 0 : 1] ?? words[0] ?? '';
    return word === '' ? [] : [[word, hint?.[locale]].filter(Boolean).join(' ')];
  });
  return {
    command: `/${name}`,
    description: asSentence((alone ?? own[0])?.about[locale] ?? ''),
    usage_hint: `[${[...hints, HELP[locale]].join(' | ')}]`,
    should_escape: false,
    ...(url === undefined ? {} : { url }),
  };
}

/** What only coaches may type would be noise to the others; help names it to them. */
const isOrdinary = ({ who }: SlackCommand): boolean =>
  who === undefined || who === 'everyone' || who.some((role) => role !== 'coach');

function slashCommands(commands: readonly SlackCommand[], { publicUrl, english }: Wanted): ManifestCommand[] {
  const url = eventsAt(publicUrl);
  const of = (name: string) => commands.filter(({ command }) => command === name);
  const names = [...new Set(commands.map(({ command }) => command))];
  return [
    ...names.map((name) => slashCommand(of(name), name, 'fr', url)),
    ...commands.flatMap((each) =>
      english && each.english !== undefined ? [slashCommand(of(each.command), each.english, 'en', url)] : [],
    ),
  ];
}

/** `publicUrl`: where Slack reaches Magellan over HTTP; without it, Socket Mode. `english`: English names as well. */
type Wanted = { publicUrl?: string | undefined; english?: boolean };

const eventsAt = (publicUrl: string | undefined): string | undefined =>
  publicUrl === undefined ? undefined : `${publicUrl.replace(/\/+$/, '')}/slack/events`;

/** The app manifest, as data: what an administrator gives to Slack to create the app. */
export function slackManifest(commands: readonly SlackCommand[], wanted: Wanted = {}) {
  const url = eventsAt(wanted.publicUrl);
  const request = url === undefined ? {} : { request_url: url };
  return {
    display_information: {
      name: 'Magellan',
      description: 'La météo entrepreneuriale de votre promotion, en confiance, là où vous discutez déjà.',
      long_description:
        'Magellan anime la communauté d’une promotion\u00a0: toutes les deux semaines, il prend la météo de chaque EIG en confiance, relance avec tact, et remet aux coachs un bilan sur lequel agir. Chaque personne voit ce qui est gardé d’elle, qui l’a lu, et peut l’effacer. Logiciel libre, il est installé par l’équipe du programme et ne lit que ce qui lui est adressé.',
      background_color: '#1d3557',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Magellan', always_online: true },
      slash_commands: slashCommands(commands, wanted),
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: { ...request, bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}

const HEADER = `# L’application Slack de Magellan, à coller dans « Create New App », « From a manifest »
# (https://api.slack.com/apps). Le guide pas à pas : docs/guides/administration-slack.md
#
# Ce fichier est produit par \`npm run slack-manifest\`, d’après ce que les fonctionnalités déclarent : un test
# vérifie qu’aucune commande n’y manque. Pour recevoir Slack en HTTP plutôt que par socket :
# \`npm run slack-manifest -- https://magellan.exemple.fr\`
# Pour les commandes en anglais en plus (/gathering, /hours, /mentoring) : \`npm run slack-manifest -- --english\`
`;

/** The manifest as the file that an administrator copies. */
export const slackManifestFile = (commands: readonly SlackCommand[], wanted: Wanted = {}): string =>
  HEADER + stringify(slackManifest(commands, wanted), { lineWidth: 0 });
