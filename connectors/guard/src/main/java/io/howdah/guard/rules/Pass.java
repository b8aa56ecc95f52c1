package io.howdah.guard.rules;

/** A limit that let a call start. */
public record Pass(Rule rule, Ticket ticket) {

  static Pass of(Rule rule, Ticket ticket) {
    rule.counts().pass(1);
    return new Pass(rule, ticket);
  }

  /** The call has ended, or what of it went on. */
  public void ended(long nanos, int statements) {
    ticket.quota().ended(ticket, nanos, statements);
  }

  /** The call never started, after all. */
  void abandoned() {
    rule.counts().pass(-1);
    ticket.giveBack();
  }

  boolean lastsWithResult() {
    return ticket.quota().lastsWithResult();
  }
}
