package dev.helpdesk.core.event;

/** The survey was not answered in time. */
public record SurveyExpired() implements Event {

  @Override
  public String eventType() {
    return "SurveyExpired";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.surveyExpired(this);
  }
}
