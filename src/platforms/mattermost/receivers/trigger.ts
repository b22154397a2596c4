import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/**
 * What proves who calls: the server makes a trigger for whoever types a command or presses a button, and signs
 * it with its own key. Base64 of "id:user:instant:signature", where the signature, in base64 too, is ECDSA
 * (P-256, SHA-256, ASN.1) over "id:user:instant:". It says neither which command nor which button.
 * Source: the server's `GenerateTriggerId` (model/integration_action.go).
 */
export type Trigger = {
  user: string;
  /** When the server made it, epoch ms by its own clock. */
  at: number;
  /** What is signed. It tells one trigger from another: one signature can be written in several ways. */
  signed: string;
  signature: Buffer;
};

const WHOLE = /^([a-z0-9]{26}:([a-z0-9]{26}):(\d{1,15}):)([A-Za-z0-9+/]{1,200}={0,2})$/;

/** Null for what is no trigger. */
export function readTrigger(text: string): Trigger | null {
  const parts = WHOLE.exec(Buffer.from(text, 'base64').toString('latin1'));
  if (parts === null) return null;
  const [, signed = '', user = '', at = '', signature = ''] = parts;
  return { user, at: Number(at), signed, signature: Buffer.from(signature, 'base64') };
}

/** The setting in which the server publishes its key to every client. */
export const SIGNING_KEY = 'AsymmetricSigningPublicKey';

/** The key as it is published: SPKI in DER, in base64. Null for none. */
export function readSigningKey(published: string | undefined): KeyObject | null {
  if (published === undefined || published === '') return null;
  try {
    const key = createPublicKey({ key: Buffer.from(published, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}

/** Whether the server signed it. */
export const isSignedBy = (key: KeyObject, { signed, signature }: Trigger): boolean =>
  verify('sha256', Buffer.from(signed), key, signature);
