/**
 * What the core and the journeys take for granted and k6's JavaScript lacks, or does a hundred times slower than k6 itself:
 * k6 is not to be what is measured, and shares the machine with the service.
 */
import k6crypto from 'k6/crypto';
import './text-coders.ts';
import { useSha256 } from '../../crypto/hash.ts';

useSha256((bytes) => new Uint8Array(k6crypto.sha256(bytes.slice().buffer as ArrayBuffer, 'binary')));
