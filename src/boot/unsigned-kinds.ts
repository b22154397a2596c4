import type { Config } from '../config/config.ts';
import { secretsThatAreThere } from '../engine/secret-in-use.ts';
import type { CopyRules } from '../engine/unsigned/copying.ts';
import type { UnsignedKind } from '../engine/unsigned/unsigned.ts';

import { features } from './features.ts';

/** Every kind of unsigned texts, of all features. */
export const unsignedKinds: readonly UnsignedKind[] = features.flatMap(({ unsigned }) =>
  (unsigned ?? []).map(({ texts }) => texts.kind),
);

/** What a copy of the database may hold of them. */
export const copyRules = (config: Config): CopyRules => ({
  kinds: unsignedKinds,
  secrets: secretsThatAreThere({ given: config.secrets, file: config.secretFile }),
  least: config.programme.meteo.thresholds.unsigned,
});
