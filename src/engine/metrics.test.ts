import { describe, expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

describe('the figures', () => {
  test('count deliveries, answers and jobs', async () => {
    const metrics = createMetrics();
    metrics.delivered('slack', 'post', 'sent');
    metrics.delivered('slack', 'post', 'sent');
    metrics.answered('press', 'meteo/answer', 'answered', 0.02);
    metrics.jobRan('meteo/open', 'done');
    metrics.jobRan('meteo/close', 'failed');
    metrics.readOutboxDepth(async () => ({ waiting: 4, failed: 1 }));
    const text = await metrics.text();
    expect(text).toContain('magellan_deliveries_total{platform="slack",kind="post",state="sent"} 2');
    expect(text).toContain('magellan_outbox_depth{state="waiting"} 4');
    expect(text).toContain(
      'magellan_answer_seconds_count{kind="press",name="meteo/answer",outcome="answered"} 1',
    );
    expect(text).toMatch(/magellan_answer_seconds_bucket\{le="0.025",[^}]*\} 1/);
    expect(text).toContain('magellan_jobs_total{job="meteo/close",outcome="failed"} 1');
    const [, at] = text.match(/magellan_job_last_success_timestamp_seconds\{job="meteo\/open"\} (\S+)/) ?? [];
    expect(Math.abs(Number(at) * 1000 - Date.now())).toBeLessThan(60_000);
    expect(text).not.toContain('last_success_timestamp_seconds{job="meteo/close"}');
    expect(text).toContain('process_resident_memory_bytes');
  });

  test('forget a state in which nothing is left', async () => {
    const metrics = createMetrics();
    metrics.readOutboxDepth(async () => ({ waiting: 4 }));
    expect(await metrics.text()).toContain('magellan_outbox_depth{state="waiting"} 4');
    metrics.readOutboxDepth(async () => ({}));
    expect(await metrics.text()).not.toContain('state="waiting"');
  });

  test('are shown without the outbox when its depth cannot be read', async () => {
    const metrics = createMetrics();
    metrics.jobRan('meteo/open', 'done');
    metrics.readOutboxDepth(() => Promise.reject(new Error('database is locked')));
    expect(await metrics.text()).toContain('magellan_jobs_total{job="meteo/open",outcome="done"} 1');
  });

  test('hold neither ids nor what people typed', async () => {
    const metrics = createMetrics();
    const personal = [
      'je suis fatiguée',
      'U02ABCDEF',
      '018f3c1e-7d2a',
      'alix@example.org',
      'Alix',
      'a'.repeat(80),
      '',
    ];
    for (const value of personal) {
      metrics.answered(value, value, value, 1);
      metrics.delivered(value, value, value);
      metrics.jobRan(value, 'done');
    }
    metrics.readOutboxDepth(async () => Object.fromEntries(personal.map((value) => [value, 1])));
    const text = await metrics.text();
    for (const value of personal.filter((one) => one !== '')) expect(text).not.toContain(value);
    expect(text).toContain(
      `magellan_answer_seconds_count{kind="other",name="other",outcome="other"} ${personal.length}`,
    );
  });

  test('are kept apart when made twice in one process', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.jobRan('meteo/open', 'done');
    expect(await other.text()).not.toContain('meteo/open');
  });
});
