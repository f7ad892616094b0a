package vn.quay24.distribution.demo.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON body of a call; what is missing or of another type is refused with its name. */
record Body(JsonNode json) {

  static Body of(Context call) {
    try {
      return new Body(JsonMapper.shared().readTree(call.bodyAsBytes()));
    } catch (JacksonException e) {
      throw new BadRequestResponse("the body is not JSON");
    }
  }

  boolean flag(String name) {
    JsonNode value = json.path(name);
    if (!value.isBoolean()) {
      throw new BadRequestResponse(name + " must be true or false");
    }
    return value.asBoolean();
  }

  String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isString() || value.asString().isEmpty()) {
      throw new BadRequestResponse(name + " must be a text");
    }
    return value.asString();
  }

  boolean has(String name) {
    return json.has(name);
  }

  double number(String name) {
    JsonNode value = json.path(name);
    if (!value.isNumber()) {
      throw new BadRequestResponse(name + " must be a number");
    }
    return value.asDouble();
  }

  List<String> texts(String name) {
    JsonNode value = json.path(name);
    if (!value.isArray() || value.isEmpty()) {
      throw new BadRequestResponse(name + " must be a list of texts");
    }
    return value.valueStream().map(JsonNode::asString).toList();
  }

  <E extends Enum<E>> E word(String name, Class<E> type) {
    try {
      return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(name + " is not one of the known words");
    }
  }
}
