import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { contacts } from './contacts.ts';
import { forms } from './forms.ts';
import { fortnight } from './fortnight.ts';
import { rows } from './rows.ts';
import { views } from './views.ts';

export const specimens: Specimens = { views, forms, lives: [fortnight, contacts], rows };
