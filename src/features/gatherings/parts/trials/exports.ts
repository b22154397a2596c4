import { stringify } from 'yaml';
import type { FormatSettings } from '../../../../community/programme/formats-schema.ts';

/** A format as an item of programme.yaml's `formats`. */
export const yamlOf = (settings: FormatSettings): string => stringify({ formats: [settings] });
