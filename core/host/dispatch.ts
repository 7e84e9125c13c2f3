/** The one door of every host: checks what is asked, calls the service, and turns whatever is thrown into a reply. */
import type { z } from 'zod'
import { type MethodName, methodParams, type Services } from '../contract/methods.ts'
import type { Failure, Reply } from '../contract/reply.ts'
import { failureOf, type ReportBug, reportToConsole } from '../job/failure.ts'

export type Dispatch = (method: string, params: unknown) => Promise<Reply<unknown>>

/**
 * Never throws: unknown methods, bad parameters and expected failures are replies; bugs are reported once and become `internal`.
 * `explain` may know the expected failure behind an error.
 */
export function createDispatch(
  services: Services,
  report: ReportBug = reportToConsole,
  explain: (error: unknown) => unknown = (error) => error,
): Dispatch {
  return async (method, params) => {
    if (!isMethod(method)) return refuse({ code: 'unknown-method', params: { method: method.slice(0, 80) } })
    const checked = methodParams[method].safeParse(params ?? {})
    if (!checked.success) return refuse({ code: 'bad-params', params: { detail: describe(checked.error) } })
    try {
      // Checked by the schema of the same method, so the pair fits; a union over all methods cannot say so.
      const service = services[method] as (params: unknown) => unknown
      return { ok: true, value: await service(checked.data) }
    } catch (error) {
      return refuse(failureOf(explain(error), method, report))
    }
  }
}

function isMethod(method: string): method is MethodName {
  return Object.hasOwn(methodParams, method)
}

function refuse(error: Failure): Reply<never> {
  return { ok: false, error }
}

/** The first few things wrong, each with where it stands: `limit: Too big: expected number to be <=200000`. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')
}
