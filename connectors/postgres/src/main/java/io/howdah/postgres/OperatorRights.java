package io.howdah.postgres;

/**
 * What the operator's role may do on one node.
 *
 * @param sessionUser {@code session_user}
 * @param maySignal whether it may signal sessions of other roles that are not superusers
 * @param maySeeSessions whether it sees the sessions of other roles, without which none matches
 */
public record OperatorRights(
    String sessionUser, boolean superuser, boolean maySignal, boolean maySeeSessions) {}
