/* Written by `npm run openapi` from openapi.yaml; changes made here are lost. */
import type {
  ErrorExplanation,
  ErrorRequest,
  IdentifierExplanation,
  IdentifierRequest,
  LocalpartRequest,
  LocalpartValidation,
  LocalpartValidations,
  PowerLevelsExplanation,
  PowerLevelsRequest,
  RecoveryKeyCheck,
  RecoveryKeyRequest,
  RoomVersionExplanation,
  RoomVersionRequest,
  ServerAclRequest,
  ServerAclResult,
  TokenClassification,
  TokenRequest,
  Tombstone,
  TombstoneRequest,
} from './api-types.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { writeJson } from './http/writing.ts';

/** `POST /v1/matrix/tokens/classify`: tell what a Matrix token is. */
export const classifyToken =
  (lectern: Transport) =>
  (request: TokenRequest, options?: CallOptions): Promise<TokenClassification> =>
    writeJson(lectern, 'POST', '/v1/matrix/tokens/classify', request, options);

/** `POST /v1/matrix/localparts/validate`: tell whether a Matrix username will be accepted. */
export const validateLocalpart =
  (lectern: Transport) =>
  <Request extends LocalpartRequest>(
    request: Request,
    options?: CallOptions,
  ): Promise<Request extends { items: readonly string[] } ? LocalpartValidations : LocalpartValidation> =>
    writeJson(lectern, 'POST', '/v1/matrix/localparts/validate', request, options);

/** `POST /v1/matrix/tombstones/build`: build the event that points from an old Matrix room to its new one. */
export const buildTombstone =
  (lectern: Transport) =>
  (request: TombstoneRequest, options?: CallOptions): Promise<Tombstone> =>
    writeJson(lectern, 'POST', '/v1/matrix/tombstones/build', request, options);

/** `POST /v1/matrix/identifiers/parse`: read a Matrix id or link. */
export const parseIdentifier =
  (lectern: Transport) =>
  (request: IdentifierRequest, options?: CallOptions): Promise<IdentifierExplanation> =>
    writeJson(lectern, 'POST', '/v1/matrix/identifiers/parse', request, options);

/** `POST /v1/matrix/power-levels/explain`: tell who may do what in a Matrix room. */
export const explainPowerLevels =
  (lectern: Transport) =>
  (request: PowerLevelsRequest, options?: CallOptions): Promise<PowerLevelsExplanation> =>
    writeJson(lectern, 'POST', '/v1/matrix/power-levels/explain', request, options);

/** `POST /v1/matrix/errors/explain`: tell what an error of Matrix means, and what to do. */
export const explainError =
  (lectern: Transport) =>
  (request: ErrorRequest, options?: CallOptions): Promise<ErrorExplanation> =>
    writeJson(lectern, 'POST', '/v1/matrix/errors/explain', request, options);

/** `POST /v1/matrix/recovery-keys/check`: tell why a recovery key is "not correct". */
export const checkRecoveryKey =
  (lectern: Transport) =>
  (request: RecoveryKeyRequest, options?: CallOptions): Promise<RecoveryKeyCheck> =>
    writeJson(lectern, 'POST', '/v1/matrix/recovery-keys/check', request, options);

/** `POST /v1/matrix/room-versions/explain`: tell what a Matrix room version is, and what an upgrade changes. */
export const explainRoomVersion =
  (lectern: Transport) =>
  (request: RoomVersionRequest, options?: CallOptions): Promise<RoomVersionExplanation> =>
    writeJson(lectern, 'POST', '/v1/matrix/room-versions/explain', request, options);

/** `POST /v1/matrix/server-acl/test`: test which servers an ACL of a Matrix room shuts out. */
export const testServerAcl =
  (lectern: Transport) =>
  (request: ServerAclRequest, options?: CallOptions): Promise<ServerAclResult> =>
    writeJson(lectern, 'POST', '/v1/matrix/server-acl/test', request, options);
