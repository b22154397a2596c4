import type { Finding } from '../../../engine/platform.ts';

/** Whether an integration may give its answers a name and a picture of its own. */
export type OverrideSettings = { name: boolean; picture: boolean };

/** Says in whose name members read the answers to their commands. */
export function overrideFinding({ name, picture }: OverrideSettings): Finding {
  if (name && picture)
    return { level: 'ok', what: 'Answers to commands come in the name and with the picture of the bot.' };
  const off = [
    ...(name ? [] : ['EnablePostUsernameOverride']),
    ...(picture ? [] : ['EnablePostIconOverride']),
  ];
  return {
    level: 'warning',
    what: `Members read the answers to their commands ${name ? 'beside their own picture' : 'in their own name'}, as if they had written them (${off.join(' and ')} off).`,
    remedy:
      'System Console > Integrations > Integration Management: let integrations override user names and profile pictures.',
  };
}
