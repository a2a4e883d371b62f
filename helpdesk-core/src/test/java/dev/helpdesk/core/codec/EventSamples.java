package dev.helpdesk.core.codec;

import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.calendar.OpenInterval;
import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.Affected;
import dev.helpdesk.core.event.AgreementChosen;
import dev.helpdesk.core.event.Aspect;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.BreachWithdrawn;
import dev.helpdesk.core.event.Candidate;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.ClassificationCause;
import dev.helpdesk.core.event.Classified;
import dev.helpdesk.core.event.ClockOutcome;
import dev.helpdesk.core.event.ClockPaused;
import dev.helpdesk.core.event.ClockResumed;
import dev.helpdesk.core.event.ClockRetargeted;
import dev.helpdesk.core.event.ClockStarted;
import dev.helpdesk.core.event.ClockStopped;
import dev.helpdesk.core.event.Compared;
import dev.helpdesk.core.event.ContactRefused;
import dev.helpdesk.core.event.CountedStretch;
import dev.helpdesk.core.event.DerivedImpact;
import dev.helpdesk.core.event.DocumentInstalled;
import dev.helpdesk.core.event.EscalationAcknowledged;
import dev.helpdesk.core.event.EscalationDecided;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FanOutEnded;
import dev.helpdesk.core.event.FanOutRefusal;
import dev.helpdesk.core.event.FanOutRefusalsNoted;
import dev.helpdesk.core.event.FanOutStarted;
import dev.helpdesk.core.event.FanOutStopAsked;
import dev.helpdesk.core.event.FieldsProvided;
import dev.helpdesk.core.event.FollowUpEnded;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.Judgement;
import dev.helpdesk.core.event.LeftQueued;
import dev.helpdesk.core.event.LevelOverride;
import dev.helpdesk.core.event.LinkAsked;
import dev.helpdesk.core.event.LinkConfirmed;
import dev.helpdesk.core.event.LinkRefused;
import dev.helpdesk.core.event.LinkRemoved;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.Match;
import dev.helpdesk.core.event.MatchJudged;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.PassedOver;
import dev.helpdesk.core.event.PausedStretch;
import dev.helpdesk.core.event.PeriodExcluded;
import dev.helpdesk.core.event.PolicyMigrated;
import dev.helpdesk.core.event.ReactionsCutOff;
import dev.helpdesk.core.event.Recount;
import dev.helpdesk.core.event.Registered;
import dev.helpdesk.core.event.Scale;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.event.TargetExtended;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.event.Warning;
import dev.helpdesk.core.event.WarningReached;
import dev.helpdesk.core.policy.CalendarDocument;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.AgreementId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.ItemId;
import dev.helpdesk.model.OrganisationId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.ServiceId;
import dev.helpdesk.model.SiteId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.knowledge.KnowledgeEntry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One event of each type, with everything that it can have. */
final class EventSamples {

  static final Instant AT = Instant.parse("2026-03-02T08:30:00.000001Z");
  static final ActorId ANA = ActorId.of("ana");
  static final ActorId BEN = ActorId.of("ben");
  static final GroupId NETWORK = GroupId.of("network");
  static final RecordId OTHER = RecordId.of("t-2");
  static final TextKey TEXT = TextKey.of("t-1/reason/1");
  static final AgreementId GOLD = AgreementId.of("gold");

  private EventSamples() {}

  static List<Event> all() {
    return List.of(
        new Registered(
            "incident",
            "INC-000001",
            ANA,
            OrganisationId.of("acme"),
            "phone",
            true,
            new Affected(
                ServiceId.of("mail"), List.of(ItemId.of("mx-1")), SiteId.of("Zürich 🚒"), 40),
            List.of("productVersion"),
            List.of("site"),
            3,
            AT),
        new ContactRefused("hallway"),
        new UpdateNoted(List.of("site")),
        new StateChanged(
            "active",
            "waiting",
            StateCategory.ACTIVE,
            StateCategory.WAITING,
            "ask",
            "information",
            TEXT,
            true,
            true),
        new TimerFired("remind", "waiting"),
        new Classified(
            "network/vpn",
            "high",
            "low",
            "P2",
            20,
            true,
            TEXT,
            ClassificationCause.WORKAROUND,
            new DerivedImpact("medium", "big site"),
            List.of(new LevelOverride(Scale.IMPACT, "medium", AT, ANA, AT, TEXT))),
        new ClockStarted("resolution", GOLD, "office", Duration.ofHours(8), AT),
        new ClockStarted(
            "resolution",
            GOLD,
            "office",
            Duration.ofHours(8),
            AT,
            List.of(new CountedStretch("office", AT, Duration.ZERO, Duration.ofHours(1))),
            Duration.ofMinutes(5),
            List.of()),
        new ClockPaused("resolution", Duration.ofMinutes(90), "waiting"),
        new ClockResumed("resolution", Duration.ofMinutes(90), Duration.ofSeconds(1, 1_000)),
        new ClockStopped("resolution", Duration.ZERO, AT, ClockOutcome.MET, true, 0),
        new ClockStopped("updates", Duration.ofHours(9), AT, ClockOutcome.BREACHED, false, 7),
        new ClockStopped("next-response", Duration.ZERO, null, ClockOutcome.CANCELLED, false, 0),
        new ClockRetargeted(
            "resolution", GOLD, "office", Duration.ofDays(2), Duration.ofHours(1), "priority"),
        new WarningReached("resolution", Warning.atPercent(75), AT, true),
        new TargetBreached("resolution", AT, Duration.ofHours(8)),
        new BreachWithdrawn("resolution", Duration.ofHours(8)),
        new TargetExtended(
            "resolution", Duration.ofHours(2), Duration.ofHours(10), Duration.ZERO, BEN, TEXT),
        new PeriodExcluded(
            List.of("resolution"),
            AT,
            AT.plusSeconds(3_600),
            BEN,
            TEXT,
            List.of(
                new Recount(
                    "resolution",
                    Duration.ofHours(3),
                    Duration.ofMinutes(5),
                    List.of(new CountedStretch("office", AT, Duration.ZERO, Duration.ofHours(2))),
                    AT))),
        new Assigned(
            NETWORK,
            2,
            BEN,
            "rule",
            List.of(
                new Candidate(BEN, 0.30000000000000004, null), new Candidate(ANA, -1e23, "away")),
            true,
            true,
            TEXT),
        new AssignmentAccepted(BEN),
        new AssignmentRefused(BEN, TEXT),
        new LeftQueued(NETWORK, "nobody", List.of(new Candidate(ANA, 0, "away"))),
        new FunctionallyEscalated(NETWORK, 1, GroupId.of("core"), 2, "bgp", "breach", TEXT),
        new HierarchicallyEscalated(1, 2, ANA, "breach", AT, TEXT),
        new EscalationAcknowledged(1, ANA),
        new EscalationDecided(1, ANA, EscalationDecision.DIVERT, TEXT),
        new EscalationUnanswered(1, 2, ANA),
        new EscalationEnded(1, "resolved"),
        new MessagePosted(1, TEXT, Audience.PUBLIC, Side.DESK, BEN, 17, true),
        new NotificationsIssued(
            "opened", "opened", Audience.PUBLIC, List.of(new Addressee(ANA, "mail", "de", "k-1"))),
        new Compared(
            List.of(new Match(OTHER, KnowledgeEntry.Type.KNOWN_ERROR, 12.5, List.of("vpn")))),
        new MatchJudged(OTHER, Judgement.SOLVED),
        new LinkAsked(LinkType.PARENT, OTHER),
        new LinkConfirmed(LinkType.CHILD, OTHER, true),
        new LinkRefused(LinkType.PARENT, OTHER, "relation.circle"),
        new LinkRemoved(LinkType.CHILD, OTHER, true),
        new ChildChanged(OTHER, true),
        new SurveyInvited(AT),
        new SurveyAnswered(1, 2, 3, 4, TEXT),
        new SurveyExpired(),
        new DocumentInstalled("office", AT, new CalendarDocument(calendar())),
        new FollowUpEnded("d-1", "accepted"),
        new FanOutStarted("f-1", "TakeTransition"),
        new FanOutStopAsked("f-1"),
        new FanOutEnded("f-1", 5_000_000_000L, 1, true),
        new ReactionsCutOff(200),
        new AgreementChosen(
            GOLD,
            "acme",
            List.of(Aspect.CUSTOMER, Aspect.PRIORITY),
            "e-1",
            true,
            List.of(new PassedOver("everything", GOLD, List.of(), PassedOver.Why.LESS_SPECIFIC))),
        new WarningReached("resolution", Warning.beforeDue(Duration.ofMinutes(90)), AT, false),
        new ClockStarted(
            "resolution",
            GOLD,
            "office",
            Duration.ofHours(8),
            AT,
            List.of(new CountedStretch("office", AT, Duration.ZERO, Duration.ZERO)),
            Duration.ofMinutes(5),
            List.of(new PausedStretch(AT, AT.plusSeconds(300), "vendor"))),
        new PolicyMigrated(
            1,
            3,
            "with-vendor",
            StateCategory.WAITING,
            "parts",
            Map.of("waiting", "with-vendor"),
            Map.of("vendor", "parts"),
            Map.of("high", "major"),
            Map.of("low", "later"),
            true),
        new FieldsProvided(List.of("model", "version"), List.of("service"), Side.REQUESTER),
        new FanOutRefusalsNoted("f-1", List.of(new FanOutRefusal(OTHER, "policy.state-unmapped"))));
  }

  private static BusinessCalendar calendar() {
    return BusinessCalendar.builder()
        .zone("Europe/Berlin")
        .open(DayOfWeek.MONDAY, "09:00", "12:00")
        .open(DayOfWeek.MONDAY, "13:00", "17:00:30")
        .holiday(LocalDate.of(2026, 12, 25))
        .openOn(LocalDate.of(2026, 12, 24), OpenInterval.of("09:00", "12:00"))
        .closedOn(LocalDate.of(2026, 12, 31))
        .breakOn(LocalDate.of(2026, 3, 2), "10:00", "10:30")
        .build();
  }
}
