import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { formSpecimens } from './forms.ts';
import { life } from './life.ts';
import { rows } from './rows.ts';
import { viewSpecimens } from './views.ts';

export const specimens: Specimens = { views: viewSpecimens, forms: formSpecimens, lives: [life], rows };
