import type { FormValues } from './form.ts';

/** Who did it, as the platform knows the person. */
export type Origin = { platform: string; user: string };

/**
 * What reaches Magellan, whatever the platform. `id` is the same when the platform delivers the same event
 * again, so that it counts once.
 */
export type Incoming = { id: string; from: Origin } & (
  | { kind: 'command'; command: string; text: string }
  | { kind: 'press'; press: string; ref: string; value: string | null }
  | { kind: 'submit'; form: string; ref: string; values: FormValues }
  | { kind: 'cancel'; form: string; ref: string }
  | { kind: 'direct-message'; text: string }
  | { kind: 'home-opened' }
  | { kind: 'joined' }
);
