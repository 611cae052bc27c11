#pragma once

#include "views/stateglyph.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

/// The status bar: left what goes on, right the keychain and the connections; a click goes there. GUI thread.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Shows or changes an item at the left; an empty text takes it away. Items stand in the order they came.
    void setItem(const QString &key, StateGlyph::Shape shape, const QString &text);
    void setText(const QString &key, const QString &text); ///< without a glyph
    void setKeychain(const QString &text, bool isOpen);
    void setConnections(int open);

Q_SIGNALS:
    void clicked(const QString &key); ///< of an item, or "keychain", "connections"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *makeButton(const QString &key);
    QToolButton *item(const QString &key);

    QMap<QString, QToolButton *> m_items;
    QHBoxLayout *m_left;
    QToolButton *m_keychain;
    QToolButton *m_connections;
};
