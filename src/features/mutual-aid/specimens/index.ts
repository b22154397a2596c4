import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { forms } from './forms.ts';
import { life } from './life.ts';
import { rows } from './rows.ts';
import { views } from './views.ts';

export const specimens: Specimens = { views, forms, lives: [life], rows };
