import { absences } from './absences.ts';
import { meteo } from './meteo.ts';
import { meteoAsking } from './meteo-asking.ts';
import { privacy } from './privacy.ts';
import type { ModuleSamples } from './samples-of.ts';
import { welcome } from './welcome.ts';

const under = (folder: string, modules: Record<string, ModuleSamples>) =>
  Object.entries(modules).map(([name, samples]): [string, ModuleSamples] => [
    `${folder}/${name}.ts`,
    samples,
  ]);

/** By view module, as its path under src/features: what each of its functions is tried with. */
export const samples: ReadonlyMap<string, ModuleSamples> = new Map([
  ['absences/views.ts', absences],
  ['privacy/views.ts', privacy],
  ['welcome/views.ts', welcome],
  ...under('meteo/views', meteo),
  ...under('meteo/views', meteoAsking),
]);
