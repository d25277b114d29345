import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppError } from '../../core/errors.ts';
import { PAGE_MEDIA_TYPE, pageHeaders } from '../input/page.ts';
import { prefersHtml } from '../negotiation/negotiation.ts';
import { headProblem, sendProblem } from './problem.ts';

/** Writes the page that a person sees instead of a problem document. */
export type WriteProblemPage = (error: AppError, request: FastifyRequest) => Promise<string>;

/** Whether an address is one that people come to: that of a page, or one where nothing is, unless it is of the API. */
export const isForPeople = ({ method, url, routeOptions, is404 }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (routeOptions.config.isPage === true || (is404 && !/^\/v\d+(\/|$)/.test(url)));

/** Answers with the page where a browser asks for an address of people, and with a problem everywhere else. */
export const sendProblemOrPage = async (
  error: AppError,
  writePage: WriteProblemPage,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  if (!isForPeople(request)) return sendProblem(error, request, reply);
  const page = prefersHtml(request.headers.accept)
    ? await writePage(error, request).catch((cause) => {
        request.log.error({ err: cause }, 'a problem has no page');
      })
    : undefined;
  if (page === undefined) return sendProblem(error, request, reply, CHOSEN_BY);
  return headProblem(error, request, reply, CHOSEN_BY)
    .headers(pageHeaders())
    .type(PAGE_MEDIA_TYPE)
    .send(page);
};

const CHOSEN_BY = ['Accept'];
