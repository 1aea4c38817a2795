/** Discord's JSON error codes that the bot has an answer to (developer documentation, "JSON Error Codes"). */
export const UNKNOWN_MESSAGE = 10008
export const UNKNOWN_WEBHOOK = 10015
export const UNKNOWN_INTERACTION = 10062
export const ALREADY_ACKNOWLEDGED = 40060
export const MISSING_ACCESS = 50001
export const MISSING_PERMISSIONS = 50013
export const INVALID_WEBHOOK_TOKEN = 50027
export const THREAD_EXISTS = 160004
