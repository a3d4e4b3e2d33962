-- Nothing looks a ballot up by its voter: who voted is told by the log. Every ballot paid for it.
drop index ballot_by_voter;
