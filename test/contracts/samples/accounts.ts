import * as views from '../../../src/features/accounts/views.ts';
import { typedTexts } from './extremes.ts';
import { samplesOf } from './samples-of.ts';

export const accounts = samplesOf(views, {
  words: (locale) => [[locale]],
  askView: (locale) =>
    typedTexts(400).map((name) => [{ platform: 'mattermost', name }, `mattermost:${'a'.repeat(26)}`, locale]),
  answeredView: (locale) =>
    (['confirmed', 'refused', 'gone'] as const).map((answered) => [answered, 'mattermost', locale]),
});
