package dev.helpdesk.core.codec;

import dev.helpdesk.core.event.Addressee;
import dev.helpdesk.core.event.MessagePosted;
import dev.helpdesk.core.event.NotificationsIssued;
import dev.helpdesk.core.event.SurveyAnswered;
import dev.helpdesk.core.event.SurveyExpired;
import dev.helpdesk.core.event.SurveyInvited;

/** The codecs of what is said, told and asked. */
final class TalkEvents {

  static final ObjectCodec<MessagePosted> MESSAGE_POSTED =
      Records.of(
          MessagePosted::new,
          Fields.of("number", MessagePosted::number, Codecs.INT),
          Fields.of("key", MessagePosted::key, Ids.TEXT_KEY),
          Fields.of("audience", MessagePosted::audience, Terms.AUDIENCE),
          Fields.of("side", MessagePosted::side, Terms.SIDE),
          Fields.of("author", MessagePosted::author, Ids.ACTOR),
          Fields.of("length", MessagePosted::length, Codecs.INT),
          Fields.of("automatic", MessagePosted::automatic, Codecs.BOOLEAN));

  static final ObjectCodec<Addressee> ADDRESSEE =
      Records.of(
          Addressee::new,
          Fields.of("recipient", Addressee::recipient, Ids.ACTOR),
          Fields.of("channel", Addressee::channel, Codecs.TEXT),
          Fields.of("language", Addressee::language, Codecs.TEXT),
          Fields.of("key", Addressee::key, Codecs.TEXT));

  static final ObjectCodec<NotificationsIssued> NOTIFICATIONS_ISSUED =
      Records.of(
          NotificationsIssued::new,
          Fields.of("rule", NotificationsIssued::rule, Codecs.TEXT),
          Fields.of("template", NotificationsIssued::template, Codecs.TEXT),
          Fields.of("audience", NotificationsIssued::audience, Terms.AUDIENCE),
          Fields.of("addressees", NotificationsIssued::addressees, Codecs.list(ADDRESSEE)));

  static final ObjectCodec<SurveyInvited> SURVEY_INVITED =
      Records.of(SurveyInvited::new, Fields.of("expires", SurveyInvited::expires, Codecs.INSTANT));

  static final ObjectCodec<SurveyAnswered> SURVEY_ANSWERED =
      Records.of(
          SurveyAnswered::new,
          Fields.of("courtesy", SurveyAnswered::courtesy, Codecs.INT),
          Fields.of("patience", SurveyAnswered::patience, Codecs.INT),
          Fields.of("help", SurveyAnswered::help, Codecs.INT),
          Fields.of("overall", SurveyAnswered::overall, Codecs.INT),
          Fields.nullable("comment", SurveyAnswered::comment, Ids.TEXT_KEY));

  static final ObjectCodec<SurveyExpired> SURVEY_EXPIRED = Records.of(new SurveyExpired());

  private TalkEvents() {}
}
