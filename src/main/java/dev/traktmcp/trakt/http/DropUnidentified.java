package dev.traktmcp.trakt.http;

import dev.traktmcp.trakt.model.Identified;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads items without their ids as null, so that callers need not check for ids. */
final class DropUnidentified extends DelegatingDeserializer {
    private DropUnidentified(ValueDeserializer<?> next) {
        super(next);
    }

    static ValueDeserializerModifier modifier() {
        return new ValueDeserializerModifier() {
            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> next) {
                return Identified.class.isAssignableFrom(bean.getBeanClass()) ? new DropUnidentified(next) : next;
            }
        };
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> next) {
        return new DropUnidentified(next);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        Object read = super.deserialize(parser, context);
        return read instanceof Identified thing && !thing.canBeReferredTo() ? null : read;
    }
}
