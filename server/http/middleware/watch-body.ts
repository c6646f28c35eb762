import type { Request, RequestHandler, Response } from 'express';
import { AppError } from '../../errors.ts';

export interface BodyLimits {
  /** Of the whole body. */
  maxBytes: number;
  /** What is said of more. */
  tooLarge: AppError;
  /** Of all bodies under way on this route together. */
  maxTogether: number;
  /** How long nothing may come, ms. */
  silence: number;
  /** Bytes per second on the average, once `patience` (ms) is over. */
  slowest: number;
  patience: number;
}

/** What a refused sender still sends is thrown away, so that it hears why: so long (ms) and so much (bytes) at most. */
const LINGER = 5_000;
const LINGER_BYTES = 256 * 1_048_576;
const PACE = 500;

const tooSlow = (): AppError =>
  new AppError('upload-too-slow', 408, {
    it: 'L’invio si è fermato o va troppo piano, ed è stato interrotto. Controlla la connessione e riprova.',
    en: 'The upload has stopped or is too slow, and was ended. Check the connection and try again.',
  });

const tooMany = (): AppError =>
  new AppError(
    'too-many-uploads',
    503,
    {
      it: 'Si stanno già caricando troppi file insieme: riprova fra qualche secondo.',
      en: 'Too many files are being uploaded at once: try again in a few seconds.',
    },
    { retryAfter: 10 },
  );

const gone = (): AppError =>
  new AppError('upload-broken-off', 400, {
    it: 'L’invio si è interrotto prima della fine: nulla è stato letto.',
    en: 'The upload broke off before its end: nothing was read.',
  });

const declaredLength = (request: Request): number => Number(request.headers['content-length'] ?? 0);

/** Lets the sender read the refusal while it still sends, then hangs up. */
const hangUp = (request: Request, response: Response): void => {
  const { socket } = request;
  let left = LINGER_BYTES;
  request.unpipe();
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) socket.destroy();
  });
  response.once('finish', () => {
    const timer = setTimeout(() => socket.destroy(), LINGER).unref();
    request.once('close', () => clearTimeout(timer));
  });
};

/**
 * Reads a body with `read` and watches it while it comes: one that is too large is refused before it is read (413), or at the byte
 * that is too many; one that has stopped or drips is ended (408); what all senders together may hold is bounded (503).
 */
export const watchBody = (limits: BodyLimits, read: RequestHandler): RequestHandler => {
  let together = 0;
  return (request, response, next) => {
    if (declaredLength(request) > limits.maxBytes) {
      hangUp(request, response);
      throw limits.tooLarge;
    }
    const began = performance.now();
    let received = 0;
    let heardAt = began;
    let over = false;

    const finish = (error?: unknown): void => {
      if (over) return;
      over = true;
      clearInterval(watch);
      request.off('data', hear);
      together -= received;
      next(error);
    };
    const refuse = (error: AppError): void => {
      if (over) return;
      hangUp(request, response);
      finish(error);
    };
    const hear = (chunk: Buffer): void => {
      heardAt = performance.now();
      received += chunk.length;
      together += chunk.length;
      if (received > limits.maxBytes) refuse(limits.tooLarge);
      else if (together > limits.maxTogether) refuse(tooMany());
    };
    const watch = setInterval(() => {
      const now = performance.now();
      const dripping =
        now - began > limits.patience && received / ((now - began) / 1_000) < limits.slowest;
      if (now - heardAt > limits.silence || dripping) refuse(tooSlow());
    }, PACE);
    watch.unref();

    // A body that has come whole closes too.
    request.once('close', () => {
      if (!request.complete) finish(gone());
    });
    // Whoever reads is attached first: listening to the data would set them flowing.
    void read(request, response, finish);
    if (!over) request.on('data', hear);
  };
};
