import { defineForm, type ValuesOfForm } from '../../../../community/feature/form.ts';
import { optionalLine, optionalParagraph, paragraph } from '../../../../community/feature/form-fields.ts';
import { type ViewContext, viewContextFor } from '../../locales/evaluation.ts';
import type { Dossier, Report } from './rules.ts';
import { MAX_ROAD_MAP, MAX_TEXT, refOf } from './rules.ts';
import { aboutOf, dueOf, type Named } from './views.ts';

const texts = ({ words: { form } }: ViewContext) => ({
  required: ({ label, hint }: { label: string; hint: string }) =>
    paragraph({ label, hint, max: MAX_TEXT, errors: { missing: form.missing, tooLong: form.tooLong } }),
  optional: ({ label, hint }: { label: string; hint: string }) =>
    optionalParagraph({ label, hint, max: MAX_TEXT, errors: form.tooLong }),
});

/** Filled in by the team, together: one for the défi. */
export const dossierForm = defineForm(viewContextFor, {
  id: 'evaluation/dossier',
  fields(view: ViewContext) {
    const { required, optional } = texts(view);
    const { dossier } = view.words;
    return {
      value: required(dossier.parts.value),
      difficulties: required(dossier.parts.difficulties),
      decision: required(dossier.parts.decision),
      next: required(dossier.parts.next),
      links: optional(dossier.parts.links),
    };
  },
  show(view, gathering: Named, dueAt: number | null, before: Dossier | null) {
    const { dossier, form } = view.words;
    return {
      ref: refOf(gathering, before?.version ?? 0),
      title: dossier.title,
      intro: dossier.intro(
        aboutOf(view, gathering),
        dueAt === null ? null : dueOf(view, dueAt),
        view.programme.meteo.retentionDays,
      ),
      submit: form.submit,
      initial: before?.texts ?? {},
    };
  },
});

/** Written by whoever ran it. */
export const reportForm = defineForm(viewContextFor, {
  id: 'evaluation/report',
  fields(view: ViewContext) {
    const { required, optional } = texts(view);
    const { report } = view.words;
    return {
      achieved: required(report.parts.achieved),
      difficulties: required(report.parts.difficulties),
      suggestions: optional(report.parts.suggestions),
      phase: required(report.parts.phase),
    };
  },
  show(view, gathering: Named, before: Report | null) {
    const { report, form } = view.words;
    return {
      ref: refOf(gathering, before?.version ?? 0),
      title: report.title,
      intro: report.intro(aboutOf(view, gathering), view.programme.meteo.retentionDays),
      submit: form.submit,
      initial: before?.texts ?? {},
    };
  },
});

/** What the team changes since: one line. */
export const roadMapForm = defineForm(viewContextFor, {
  id: 'evaluation/road-map',
  fields({ words: { roadMap } }: ViewContext) {
    const { label, hint, tooLong } = roadMap;
    return { text: optionalLine({ label, hint, max: MAX_ROAD_MAP, errors: tooLong }) };
  },
  show(view, gathering: Named, before: Pick<Report, 'roadMap' | 'roadMapVersion'> | null) {
    const { roadMap, form } = view.words;
    return {
      ref: refOf(gathering, before?.roadMapVersion ?? 0),
      title: roadMap.title,
      intro: roadMap.intro(aboutOf(view, gathering), view.programme.meteo.retentionDays),
      submit: form.submit,
      initial: { text: before?.roadMap ?? null },
    };
  },
});

export type DossierValues = ValuesOfForm<typeof dossierForm>;
export type ReportValues = ValuesOfForm<typeof reportForm>;
export type RoadMapValues = ValuesOfForm<typeof roadMapForm>;
