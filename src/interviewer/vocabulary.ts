/**
 * What questions are about in any problem, with the words and phrases people use for it. Inflections need no entry of
 * their own; `what … for` is written as the words stand.
 */
export const ASPECTS: Readonly<Record<string, string>> = {
  goal: 'goal, objective, optimise, optimising for, maximise, minimise, success, successful, achieve, aim, north star, purpose, kpi, business metric, care about, trying to, try to, supposed to move, meant to move, supposed to achieve, supposed to improve, meant to achieve, meant to improve, win, matters most, the point, what for, after, priority, business, leadership, company want, want from, define success, judged by, why are we, why does, motivation, outcome, target metric, mission, improve for, drive, what do we want, business side, product perspective, being better, important to the',
  latency:
    'latency, ms, millisecond, response time, how fast, how quick, how quickly, how soon, synchronous, p99, p95, p90, p50, time budget, sla, slo, deadline, real time, time limit, realtime, seconds, respond, wait for, time to answer, fast enough, time constraint, time allowed, round trip, how much time, respond time, speed, timeout, interactive, blocking call, inline, instant',
  volume:
    'how many, how big, how large, volume, qps, tps, rps, per day, per second, per minute, per hour, per month, a day, each day, daily, traffic, scale, dau, mau, peak, throughput, load, number of, size, count of, how much, amount of, total number, order of magnitude, back of the envelope, magnitude',
  rate: 'qps, tps, rps, per second, peak, throughput, load, traffic, requests, calls, request rate, busiest, spike, rush',
  actives:
    'dau, mau, wau, active users, daily active, monthly active, user base, how many users, how many people, how many customers, how many members, how many use, how many will use, number of users, audience size, actives, monthly actives',
  stock:
    'corpus, catalogue, catalog, inventory, index, pool, candidates, collection, library, database, assortment, universe, items, sku, stock, size of the, how many items, how many products',
  share:
    'fraction, share, percent, percentage, proportion, rate, prevalence, ratio, how common, how rare, how frequent, how likely, imbalance, skew, distribution, base rate, majority, portion, part of, prior, positive rate, balanced, rare, sparse, class balance, typical, average',
  price:
    'cost, expensive, price, pay, lose, loss, asymmetry, asymmetric, worse, penalty, eat, hurt, liable, liability, responsible, fee, bear, bad, worst, consequence, damage, cheap, trade off, versus, compared',
  labels:
    'label, labelled, ground truth, annotate, annotation, annotator, target, positive, negative, positives, negatives, feedback, gold, supervision, supervised, supervise, outcome, truth, labelling, labeling, training signal, training data, relevance judgement, judgment, human judgement, rated, evaluation set, pairs, examples',
  delay:
    'how long, delay, delayed, arrive, come in, mature, wait, lag, how late, how soon, after how many, days until, when do we know, when do we learn, until we know, until, time until, find out, take to, become available, available after',
  inputs:
    'data, dataset, signal, feature, log, logged, logging, history, historical, information, info, input, attribute, metadata, field, fingerprint, record, recorded, track, tracked, collect, collected, store, stored, keep, observe, available, known about, know about, event, telemetry, capture, instrument',
  past: 'history, historical, how far back, years of, past, retention, retain, how long do we keep, archive, months of, backfill',
  present:
    'existing, current, currently, today, in production, already, baseline, in place, at the moment, present, legacy, now, so far, from scratch, live system, right now, status quo, incumbent, greenfield, running, in use, replace, beat, previous solution, existing solution, current system, current approach, existing model, wrong with it, fail',
  rules:
    'privacy, gdpr, psd2, pci, ccpa, regulation, regulatory, compliance, legal, law, lawful, consent, protected, fair, fairness, pii, ethic, ethical, sensitive, bias, discriminate, discrimination, policy, policies, restriction, off limits, allowed to, may we, constraint, personal data, prohibited, forbidden, antitrust, demographics, responsible ai',
  surface:
    'surface, screen, page, app, mobile, web, device, client, placement, desktop, phone, where does, where do, where is, where will, where are, appear, shown, display, ui, ux, interface, look like, widget, feed, website, home page, android, ios, tablet, email, push, layout, slot, grid, carousel, see, sees',
  places:
    'country, region, language, market, locale, global, globally, city, worldwide, english, international, multilingual, geography, geographic, geographically, borders, launch in, town, area, rural, translation, script',
  newcomers:
    'cold start, new user, new item, new member, new customer, new account, new content, new post, new seller, new creator, new listing, new video, new product, newcomer, no history, never seen, unseen, first time, sign up, signed up, just joined, little history, brand new, just installed, fresh user, fresh item, hardly any history, onboarding, joined, recent user, zero data, sparse',
  freshness:
    'fresh, freshness, stale, how often, up to date, recent, refresh, how frequently, latest, update, updated, change, changes, dynamic, churn, batch, nightly, hourly, retrain, cadence, frequency, expire, obsolete, outdated, decay, online learning, turnover, lifetime, shelf life, half life',
  reviewers:
    'reviewer, human, manual, manually, moderator, analyst, agent, rater, operations team, capacity, staff, by hand, people who check, human in the loop, human review, manual review, investigator, grader, annotator, team of people, labeller, expert, editor',
  errors:
    'false positive, false negative, false alarm, false decline, fp, fn, precision, recall, mistake, wrong, tolerate, tolerance, tolerable, acceptable, error, legit, legitimate, good user, good customer, innocent, cost of, error rate, false, incorrect, hallucinate, hallucination, underestimate, overestimate, too optimistic, too pessimistic, too high, too low, accuracy, accurate, worse',
  actions:
    'action, option, decision, challenge, intervention, intervene, response, what can we do, what happens, besides, consequence, enforce, enforcement, remove, block, demote, step up, in between, take down, output, what do we do',
  scope:
    'scope, kind, type, include, included, cover, focus, category, which of, which ones, limited to, restrict, only, in scope, out of scope, leave out, part of this, concentrate on, exclude, just the, not ours, responsible for, does it mean, do you mean, what counts, count as, define, definition, mean, boundaries, part of the problem',
  trials:
    'a/b, a b test, ab test, experiment, holdout, random, randomise, randomised, control group, traffic split, exploration, explore, bandit, test, trial, online test, interference, network effect',
  money:
    'revenue, money, dollar, basket, ticket, average order, transaction value, amount, margin, budget, spend, profit, monetise, monetize, sales, income, earn, afford, commission, price tag, order value',
  machines:
    'gpu, tpu, cpu, hardware, infrastructure, infra, machine, server, compute, computing, memory, cloud, ram, cluster, accelerator, budget, serving cost, inference cost, resources, computational, disk',
  release: 'deploy, ship, release, launch, retrain, roll out, rollout, rollback, go live, push to production',
  explain:
    'explain, explanation, why a, why an, why was, reason, interpretable, interpretability, transparent, transparency, appeal, justify',
  abuse:
    'adversary, adversarial, attack, attacker, abuse, game, gaming, spam, spammer, manipulate, manipulation, evade, bot, scam, scammer, fake, fraud, fraudulent, bad actor, cheat, trick, malicious, injection, exploit',
  variety: 'diverse, diversity, variety, repetitive, same author, filter bubble, monotony, echo chamber',
  quality:
    'quality, clean, noise, noisy, reliable, reliability, trust, trustworthy, complete, completeness, accurate, duplicate, missing, correct, garbage, maintained, consistent, messy, precise',
  adoption:
    'accept, acceptance, adopt, adoption, follow, use, used, take, taken, ignore, reject, trust, click through, ctr, conversion, conversion rate, engagement rate',
  audience:
    'who uses, who is it for, who are, who will, which users, customer, target audience, end user, stakeholder, consumer, consume, downstream, who sees, who are the users, user segment, persona',
  owner:
    'who sets, who decides, final say, last word, control, override, who is responsible, owner, owns, human in charge, automatic, automatically, autopilot, by itself, advice',
  young: 'kid, child, children, minor, teenager, underage, age, young, vulnerable, parents, family',
  gain: 'improvement, gain, lift, uplift, worthwhile, considered good, realistic, better, increase, delta, effect size, minimum detectable, how much improvement',
  season:
    'season, seasonal, holiday, event, festival, weekend, black friday, conference, concert, weather, peak, spike',
  spread:
    'spread, distribute, distributed, distribution, concentrated, concentration, evenly, skew, long tail, tail, head, popular, popularity, rich get richer, handful, power law, few, all the',
  size: 'length, long, duration, short, size, large, longest, words per, minutes, how long is, how long are',
}
