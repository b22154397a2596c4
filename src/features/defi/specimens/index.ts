import type { Specimens } from '../../../../test/contracts/specimen.ts';
import { life } from './life.ts';
import { views } from './views.ts';

export const specimens: Specimens = { views, lives: [life] };
