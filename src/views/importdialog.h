#pragma once

#include "views/importlist.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportDialog;
}

/// Import from this machine, at any time after the first start. Show it with open(). GUI thread.
class ImportDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ImportDialog(QWidget *parent = nullptr);
    ~ImportDialog() override;
    void setOffers(const QList<ImportOffer> &offers); ///< before that it says that it is looking
    void setNote(const QString &sentence);            ///< what came of an import, or why it failed
    /// The keychain refused: says why and offers to keep the secrets of these for this session only.
    void setRefusal(const QString &sentence, const QList<int> &left);

Q_SIGNALS:
    void sessionOnlyWanted(const QList<int> &places);
    void importWanted(const QList<int> &places);

private:
    void follow();

    std::unique_ptr<Ui::ImportDialog> m_form;
    QList<int> m_refused;
};
