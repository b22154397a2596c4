import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { AppError, newId } from './state.ts';

/** A key by which a server signs: ECDSA on P-256. */
export const newSigningKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

/** The key as the client configuration shows it: SPKI in DER, in base64. */
export const shownKey = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');

/** A trigger for a user at an instant, as the server makes it: `GenerateTriggerId`. */
export function makeTrigger(key: KeyObject, user: string, at: number): { forClient: string; whole: string } {
  const forClient = newId();
  const data = `${forClient}:${user}:${at}:`;
  const signature = sign('sha256', Buffer.from(data), key).toString('base64');
  return { forClient, whole: Buffer.from(data + signature).toString('base64') };
}

const refusal = (what: string, message: string) =>
  new AppError(400, `interactive_message.decode_trigger_id.${what}`, message);

/** Opens a trigger as the server does, in its order: `DecodeAndVerifyTriggerId`. @throws AppError */
export function openTrigger(
  key: KeyObject,
  trigger: string,
  isExpired: (at: number) => boolean,
): { forClient: string; user: string } {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(trigger) || trigger.length % 4 !== 0)
    throw refusal('base64_decode_failed', 'Failed to decode base64 for trigger ID for interactive dialog.');
  const parts = Buffer.from(trigger, 'base64').toString('latin1').split(':');
  if (parts.length !== 4)
    throw refusal('missing_data', 'Trigger ID missing required data for interactive dialog.');
  const [forClient = '', user = '', at = '', signature = ''] = parts;
  if (isExpired(Number(at))) throw refusal('expired', 'Trigger ID for interactive dialog is expired.');
  const signed = Buffer.from(`${forClient}:${user}:${at}:`);
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64')))
    throw refusal('verify_signature_failed', 'Signature verification failed for trigger ID.');
  return { forClient, user };
}

/** The order of the group of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The same trigger with the other signature that is as good as its own: (r, s) and (r, -s) both hold. */
export function otherSignature(trigger: string): string {
  const [id, user, at, signature = ''] = Buffer.from(trigger, 'base64').toString('latin1').split(':');
  const der = Buffer.from(signature, 'base64');
  const r = der.subarray(4, 4 + (der[3] ?? 0));
  const s = BigInt(`0x${der.subarray(6 + r.length).toString('hex')}`);
  const hex = (ORDER - s).toString(16);
  const twin = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  const positive = (twin[0] ?? 0) > 127 ? Buffer.concat([Buffer.of(0), twin]) : twin;
  const body = Buffer.concat([Buffer.of(2, r.length), r, Buffer.of(2, positive.length), positive]);
  const other = Buffer.concat([Buffer.of(0x30, body.length), body]).toString('base64');
  return Buffer.from(`${id}:${user}:${at}:${other}`).toString('base64');
}
