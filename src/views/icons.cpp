#include "views/icons.h"

#include "views/stateglyph.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap emptyPixmap(QSize size, qreal ratio)
{
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

/// Asks for its colour when it is painted: a new palette needs no new icon.
class LiveEngine : public QIconEngine
{
public:
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in device pixels, as QIcon asks for it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap = emptyPixmap(size, 1.0);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

protected:
    static QColor color(Theme::Role role, QIcon::Mode mode)
    {
        const Theme theme = Theme::of(QGuiApplication::palette());
        return theme.color(mode == QIcon::Disabled ? Theme::Role::Faint : role);
    }
};

class SvgEngine final : public LiveEngine
{
public:
    SvgEngine(const QString &name, Theme::Role role) : m_name(name), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        Icons::paint(painter, rect, m_name, color(m_role, mode), side);
    }

    QIconEngine *clone() const override { return new SvgEngine(*this); }
    QString key() const override { return m_name; }

private:
    QString m_name;
    Theme::Role m_role;
};

class GlyphEngine final : public LiveEngine
{
public:
    explicit GlyphEngine(StateGlyph::Shape shape) : m_shape(shape) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        StateGlyph::paint(painter, rect, m_shape, color(StateGlyph::role(m_shape), mode), side);
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    StateGlyph::Shape m_shape;
};

} // namespace

QIcon Icons::icon(const QString &name, Theme::Role role)
{
    return QIcon(new SvgEngine(name, role));
}

bool Icons::exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    const QString key = QStringLiteral("maestro/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = emptyPixmap(QSize(size, size), ratio);
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "Icons", qPrintable(name));
        return pixmap;
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Icons::paint(QPainter *painter, const QRect &where, const QString &name, const QColor &color, int size)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPoint corner(where.x() + (where.width() - size) / 2, where.y() + (where.height() - size) / 2);
    painter->drawPixmap(corner, pixmap(name, color, size, ratio));
}

QIcon StateGlyph::icon(Shape shape)
{
    return QIcon(new GlyphEngine(shape));
}
