import type { InterviewerKind } from '../bank/vocabulary.ts'

/** What each kind of interviewer would rather hear of. */
const CARES: Readonly<Record<InterviewerKind, RegExp>> = {
  infrastructure:
    /\b(?:serving|latency|load|scal\w+|cach\w+|index\w*|infra\w*|pipelines?|stream\w*|throughput|deploy\w*|storage|capacity|failures?|failover|counters?|feature store|cost to run|p99|percentile|milliseconds|machines?|gpus?|memory|bytes|nodes?|shards?|queue\w*|lag\w*|fresh\w*|stale\w*|fallback|batch\w*|retrain\w*|rebuil\w*|outage|peak|bill)\b/i,
  research:
    /\b(?:models?|modelling|labels?|loss|train\w*|calibrat\w*|embeddings?|causal\w*|uplift|estimat\w+|bias\w*|negatives|evaluation|identification|forecast\w*)\b/i,
  product:
    /\b(?:metrics?|users?|people|experiments?|fairness|policy|guardrails?|launch|roll-?out|trust|experience|quality)\b/i,
}

/** Whether a text is about what a kind of interviewer would rather hear of. */
export const caresFor = (kind: InterviewerKind, text: string): boolean => CARES[kind].test(text)
